package dev.hakyu.network.internal.names;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// From keys to the forms of names that have them, over primitive arrays.
///
/// Keys are kept as 64-bit hashes: with four million of them the chance that any two meet is about
/// one in two million, and a table of strings would be four times as large.
final class KeyTable {
    private static final int MAX_ENTRIES = 1 << 28;
    private long[] hashes;
    private int[] heads;
    private int[] forms = new int[64];
    private int[] nexts = new int[64];
    private int used;
    private int entries;

    KeyTable() {
        hashes = new long[256];
        heads = new int[256];
    }

    /// @param space keeps keys of different kinds apart
    void put(char space, String key, int form) {
        if (entries >= MAX_ENTRIES) {
            throw new IllegalStateException("more than " + MAX_ENTRIES + " names and readings");
        }
        if (used * 2 >= heads.length) {
            grow();
        }
        int slot = slot(hashes, heads, hash(space, key));
        if (heads[slot] == 0) {
            hashes[slot] = hash(space, key);
            used++;
        }
        if (entries == forms.length) {
            forms = Arrays.copyOf(forms, entries * 2);
            nexts = Arrays.copyOf(nexts, entries * 2);
        }
        forms[entries] = form;
        nexts[entries] = heads[slot];
        entries++;
        heads[slot] = entries;
    }

    void forEach(char space, String key, IntConsumer use) {
        int at = heads[slot(hashes, heads, hash(space, key))];
        while (at != 0) {
            use.accept(forms[at - 1]);
            at = nexts[at - 1];
        }
    }

    boolean contains(char space, String key) {
        return heads[slot(hashes, heads, hash(space, key))] != 0;
    }

    private void grow() {
        long[] newHashes = new long[hashes.length * 2];
        int[] newHeads = new int[heads.length * 2];
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] != 0) {
                int slot = slot(newHashes, newHeads, hashes[i]);
                newHashes[slot] = hashes[i];
                newHeads[slot] = heads[i];
            }
        }
        hashes = newHashes;
        heads = newHeads;
    }

    private static int slot(long[] hashes, int[] heads, long hash) {
        int mask = heads.length - 1;
        int slot = (int) hash & mask;
        while (heads[slot] != 0 && hashes[slot] != hash) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static long hash(char space, String key) {
        long hash = mix(space);
        for (int i = 0; i < key.length(); i++) {
            hash = mix(hash ^ key.charAt(i));
        }
        return hash;
    }

    /// The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
    private static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
