/** The threads that do what is in the queue. */
@NullMarked
package vn.temlang.storefrontsync.work.worker;

import org.jspecify.annotations.NullMarked;
