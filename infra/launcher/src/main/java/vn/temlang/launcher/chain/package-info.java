/** The development chain: anvil from the npm registry. */
@NullMarked
package vn.temlang.launcher.chain;

import org.jspecify.annotations.NullMarked;
