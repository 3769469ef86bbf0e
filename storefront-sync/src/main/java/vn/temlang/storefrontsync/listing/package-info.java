/** What each shop should show, what it shows, and the way from one to the other. */
@NullMarked
package vn.temlang.storefrontsync.listing;

import org.jspecify.annotations.NullMarked;
