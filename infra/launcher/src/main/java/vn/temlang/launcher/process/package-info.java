/**
 * Processes of the operating system: started apart from the terminal, remembered, stopped in order.
 */
@NullMarked
package vn.temlang.launcher.process;

import org.jspecify.annotations.NullMarked;
