/** What stands behind the trace codes of our events: pages of batches and places. */
@NullMarked
package vn.temlang.api.resolver;

import org.jspecify.annotations.NullMarked;
