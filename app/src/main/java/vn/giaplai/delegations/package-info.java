/**
 * "Thay khi vắng": a principal on leave names a deputy for some days, so that work does not stand still (NĐ 30/2020/NĐ-CP
 * Đ13.1). Made and revoked here; that it gives rights, and until when, the view of {@code duties} says alone.
 */
@ApplicationModule(
        allowedDependencies = {
            "duties",
            "notices",
            "school",
            "audit",
            "security",
            "web",
            "processes::codes",
            "processes::duties"
        })
@NullMarked
package vn.giaplai.delegations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
