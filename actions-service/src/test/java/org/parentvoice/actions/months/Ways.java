package org.parentvoice.actions.months;

import java.util.ArrayList;
import java.util.List;

/** Every way to cut a total into so many parts, in every order. */
final class Ways {

    private Ways() {}

    static List<List<Integer>> of(int parts, int total) {
        var all = new ArrayList<List<Integer>>();
        cut(new ArrayList<>(), parts, total, all);
        return all;
    }

    private static void cut(List<Integer> soFar, int parts, int left, List<List<Integer>> all) {
        if (soFar.size() == parts - 1) {
            var whole = new ArrayList<>(soFar);
            whole.add(left);
            all.add(whole);
            return;
        }
        for (int count = 0; count <= left; count++) {
            soFar.add(count);
            cut(soFar, parts, left - count, all);
            soFar.removeLast();
        }
    }
}
