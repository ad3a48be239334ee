/**
 * What is true of congress tasks whoever asks: plain Java, no framework, no engine, no database.
 */
@NullMarked
package vn.congress.approval.domain;

import org.jspecify.annotations.NullMarked;
