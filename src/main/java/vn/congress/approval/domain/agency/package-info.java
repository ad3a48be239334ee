/**
 * The bodies that tasks are given to. No names of people, here or anywhere.
 */
@NullMarked
package vn.congress.approval.domain.agency;

import org.jspecify.annotations.NullMarked;
