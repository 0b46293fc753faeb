/** The world around the processes in tests: the real engine and database, fakes of our own ports. */
@NullMarked
package vn.giaplai.processes.testing;

import org.jspecify.annotations.NullMarked;
