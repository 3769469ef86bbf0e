/** The partner contract that Temlang proposes to Postmart and Voso, as a client. */
@NullMarked
package vn.temlang.storefrontsync.channel.partner;

import org.jspecify.annotations.NullMarked;
