/**
 * The processes of the school's records and the rules behind them, for readers who know no workflow engine.
 *
 * <p>This package is the engine-free language: cases, tasks, the inbox. One façade per process starts it and answers
 * its tasks; ports (interfaces) say what a process needs from the world, and {@code app} implements them. The sub
 * package {@code engine} is the only place that configures Camunda; no engine type leaves this module.
 */
@NullMarked
package vn.giaplai.processes;

import org.jspecify.annotations.NullMarked;
