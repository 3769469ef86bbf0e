/** The taxonomy of OCOP products from a file that comes with the server. */
@NullMarked
package vn.temlang.traceability.product.csv;

import org.jspecify.annotations.NullMarked;
