/** Sheets of labels, ours and the way that manuals show. */
@NullMarked
package vn.temlang.bench.label;

import org.jspecify.annotations.NullMarked;
