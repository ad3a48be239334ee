package vn.congress.approval.domain.desk;

/** A group of people by its id, and what the office calls it. */
public record Desk(String id, String name) {}
