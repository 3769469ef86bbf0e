/** What it costs to know who asks, beside what it costs not to. */
@NullMarked
package vn.temlang.bench.auth;

import org.jspecify.annotations.NullMarked;
