/** Compares rows of spreadsheets with the register and takes them in by its use cases. */
@NullMarked
package vn.temlang.api.intake.register;

import org.jspecify.annotations.NullMarked;
