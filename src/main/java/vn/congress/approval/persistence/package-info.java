/**
 * Tables and the domain, translated by hand-written SQL that runs on H2 and PostgreSQL alike.
 */
@NullMarked
package vn.congress.approval.persistence;

import org.jspecify.annotations.NullMarked;
