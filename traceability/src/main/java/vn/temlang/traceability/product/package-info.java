/** What is made: products, their codes and prices. */
@NullMarked
package vn.temlang.traceability.product;

import org.jspecify.annotations.NullMarked;
