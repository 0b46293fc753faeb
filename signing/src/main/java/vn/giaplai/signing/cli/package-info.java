/**
 * The one-file tool: verify and sign from a console. Uses no network unless an option asks for it, takes no PIN from its
 * arguments, speaks Vietnamese, and English by {@code --lang en}.
 */
@NullMarked
package vn.giaplai.signing.cli;

import org.jspecify.annotations.NullMarked;
