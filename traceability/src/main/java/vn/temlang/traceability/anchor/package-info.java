/** Puts the log's tree heads where its operator cannot change them, and knows how far that got. */
@NullMarked
package vn.temlang.traceability.anchor;

import org.jspecify.annotations.NullMarked;
