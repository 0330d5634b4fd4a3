package dev.hakyu.cli;

public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("hakyu");
    }
}
