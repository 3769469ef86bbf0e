/**
 * The main job as people live it: the running processes, a real browser, an independent decoder.
 */
@NullMarked
package vn.temlang.journey;

import org.jspecify.annotations.NullMarked;
