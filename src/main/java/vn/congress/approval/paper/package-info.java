/**
 * Documents as files: templates read and filled, and drawn as PDF.
 *
 * <p>A template is text with names between double braces and nothing that is evaluated. The only place that knows the PDF
 * library.
 */
@NullMarked
package vn.congress.approval.paper;

import org.jspecify.annotations.NullMarked;
