/** Pages for spreadsheets. */
@NullMarked
package vn.temlang.api.intake.page;

import org.jspecify.annotations.NullMarked;
