/** Wishes towards the shops: keyed, coalescing, repeated until they are done or dead. */
@NullMarked
package vn.temlang.storefrontsync.work;

import org.jspecify.annotations.NullMarked;
