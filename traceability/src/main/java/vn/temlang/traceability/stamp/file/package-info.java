/** The master secrets of stamp codes in a file for the server alone. */
@NullMarked
package vn.temlang.traceability.stamp.file;

import org.jspecify.annotations.NullMarked;
