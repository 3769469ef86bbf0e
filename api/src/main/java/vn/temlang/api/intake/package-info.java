/** Takes in spreadsheets: published lists, and what people keep of their own; gives them out. */
@NullMarked
package vn.temlang.api.intake;

import org.jspecify.annotations.NullMarked;
