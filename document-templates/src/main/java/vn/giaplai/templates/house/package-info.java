/**
 * The house style that all papers share.
 *
 * <p>Letterhead, signature block and Vietnamese ways of writing dates and marks (NĐ 30/2020/NĐ-CP, phụ lục I); beside
 * them the style sheet. Values only; nothing here knows a PDF.
 */
@NullMarked
@NamedInterface("house")
package vn.giaplai.templates.house;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
