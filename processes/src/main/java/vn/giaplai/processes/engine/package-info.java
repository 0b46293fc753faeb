/**
 * The machine room: configures Camunda 7 on the application's data source and transaction manager and translates between
 * its tasks and ours.
 *
 * <p>Internal to the module. Together with the delegates' imports this is all that a move to a maintained fork (Operaton,
 * CIB seven) would touch.
 */
@NullMarked
package vn.giaplai.processes.engine;

import org.jspecify.annotations.NullMarked;
