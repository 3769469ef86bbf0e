/** The terms of the law and the working days of Viet Nam, read from files. */
@NullMarked
package vn.temlang.traceability.rights.csv;

import org.jspecify.annotations.NullMarked;
