/**
 * REST under {@code /api} and the start page: what people and machines ask of the application directly. Knows use cases
 * and the domain; never the engine or SQL.
 */
@NullMarked
package vn.congress.approval.web;

import org.jspecify.annotations.NullMarked;
