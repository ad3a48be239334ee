/**
 * What a form hands in, one record per user task: nothing in a record is sure to be there, or right, until it
 * has been validated. The same records give the JSON Schemas at {@code /api/forms}.
 */
@NullMarked
package vn.congress.approval.application.submission;

import org.jspecify.annotations.NullMarked;
