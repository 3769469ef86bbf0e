/** Reads and writes spreadsheets: cells as text with the place where they stand. */
@NullMarked
package vn.temlang.api.sheet;

import org.jspecify.annotations.NullMarked;
