/**
 * Looks into files to tell what they are. Reads as streams and within bounds, so that no file, however made, takes more
 * than a little memory; stores nothing and believes no file name.
 */
@NullMarked
package vn.congress.approval.files;

import org.jspecify.annotations.NullMarked;
