/** Shops, offers, stock, listings and orders over HTTP. */
@NullMarked
package vn.temlang.api.rest.sale;

import org.jspecify.annotations.NullMarked;
