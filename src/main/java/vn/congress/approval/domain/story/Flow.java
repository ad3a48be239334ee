package vn.congress.approval.domain.story;

/**
 * A sequence flow of a model.
 *
 * @param joins whether its target waits for every way into it
 */
public record Flow(String id, String source, String target, boolean joins) {}
