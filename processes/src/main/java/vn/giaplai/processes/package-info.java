@org.jspecify.annotations.NullMarked
package vn.giaplai.processes;
