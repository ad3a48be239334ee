/**
 * The map: {@code process}, {@code signon}, {@code web}, {@code workbook} and {@code persistence} are the edges,
 * {@code application} is what can be done, {@code domain} is what is true.
 *
 * <p>Dependencies point inwards only: edges to {@code application} and {@code domain}, {@code application} to
 * {@code domain}, {@code domain} to nothing but Java. Edges never know each other; {@code ArchitectureTest} proves it.
 */
@NullMarked
package vn.congress.approval;

import org.jspecify.annotations.NullMarked;
