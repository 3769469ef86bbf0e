/** Marketplaces and services of others, played over real HTTP. */
@NullMarked
package vn.temlang.sandbox;

import org.jspecify.annotations.NullMarked;
