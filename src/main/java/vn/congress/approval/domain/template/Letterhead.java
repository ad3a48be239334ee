package vn.congress.approval.domain.template;

import java.util.Optional;

/**
 * What stands at the head and above the signature of a body's documents.
 *
 * @param above the agency above it; empty where nobody knows it, or there is none
 * @param name as printed, in capitals
 * @param onBehalfOf {@code T/M …}, {@code T/L …}; none where a post signs in its own right
 * @param post the post that signs
 */
public record Letterhead(Optional<String> above, String name, Optional<String> onBehalfOf, Optional<String> post) {}
