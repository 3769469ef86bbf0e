/** Sheets of labels on A4, written page by page. */
@NullMarked
package vn.temlang.qrlabels.sheet;

import org.jspecify.annotations.NullMarked;
