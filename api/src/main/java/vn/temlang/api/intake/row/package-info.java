/** What the rows of a spreadsheet mean: columns, cells, and what is wrong with them. */
@NullMarked
package vn.temlang.api.intake.row;

import org.jspecify.annotations.NullMarked;
