/** The composition root: the application class, and below it a package per slice. */
@org.jspecify.annotations.NullMarked
package vn.giaplai;
