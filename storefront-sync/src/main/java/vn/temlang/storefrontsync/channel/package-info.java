/** A shop of ours on a marketplace, and what any marketplace can be asked. */
@NullMarked
package vn.temlang.storefrontsync.channel;

import org.jspecify.annotations.NullMarked;
