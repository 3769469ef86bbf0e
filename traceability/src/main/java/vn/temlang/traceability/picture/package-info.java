/** Pictures of products: developed on the way in, in three sizes, in an order. */
@NullMarked
package vn.temlang.traceability.picture;

import org.jspecify.annotations.NullMarked;
