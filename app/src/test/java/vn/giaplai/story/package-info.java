/** Whole stories through the pages in a real browser; each leaves its evidence under {@code app/target/evidence}. */
package vn.giaplai.story;
