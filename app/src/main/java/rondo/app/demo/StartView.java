package rondo.app.demo;

import rondo.design.piece.Status;

/**
 * What the demo's start page shows.
 *
 * @param today the demo's calendar, for people
 * @param screen address of the kiosk's screen
 * @param room address of the machine room
 * @param console a fresh sign-in link
 * @param consoleShown its address without the token
 * @param mailbox address of the mailbox page, behind the sign-in
 * @param plugged whether the kiosk has power
 * @param standing how the kiosk stands
 * @param standingWords the same in words
 * @param traffic what simulated customers did, in a sentence; empty where none came
 */
public record StartView(
    String today,
    String screen,
    String room,
    String console,
    String consoleShown,
    String mailbox,
    String mailboxShown,
    boolean plugged,
    Status standing,
    String standingWords,
    String traffic) {}
