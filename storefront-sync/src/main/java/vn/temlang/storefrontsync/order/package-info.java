/** Orders of every shop, taken once, served from one stock. */
@NullMarked
package vn.temlang.storefrontsync.order;

import org.jspecify.annotations.NullMarked;
