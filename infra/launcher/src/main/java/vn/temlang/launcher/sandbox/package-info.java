/** The stand-ins of marketplaces and address service as a process of their own. */
@NullMarked
package vn.temlang.launcher.sandbox;

import org.jspecify.annotations.NullMarked;
