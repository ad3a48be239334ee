package vn.congress.approval.domain;

/**
 * One thing a person has to mend before what was handed in can be accepted.
 *
 * @param field path of the field in what was handed in ({@code due}, {@code followUps[1].title}); empty when the problem is the
 *     whole
 * @param message in Vietnamese, for the person who typed it: what is wrong and what to do
 */
public record Problem(String field, String message) {}
