@org.jspecify.annotations.NullMarked
package vn.giaplai.templates.house;
