/** Tests of what is delivered: the packaged application as a process of its own, which can be killed. */
@org.jspecify.annotations.NullMarked
package vn.giaplai.packaged;
