/** Takes in lists of products that an office publishes as a spreadsheet. */
@NullMarked
package vn.temlang.api.intake;

import org.jspecify.annotations.NullMarked;
