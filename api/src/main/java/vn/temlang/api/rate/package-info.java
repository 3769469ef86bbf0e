/** Counts how often somebody asks. */
@NullMarked
package vn.temlang.api.rate;

import org.jspecify.annotations.NullMarked;
