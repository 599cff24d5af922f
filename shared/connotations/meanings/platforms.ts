import { readMeanings } from './read-meanings.ts';

/** What a program runs on, as anti-virus engines write it. */
export const PLATFORMS = readMeanings(
  'platform',
  `
  Win32, W32, Win64, W64, WinNT, Win | is Windows, as anti-virus engines write it | | Win32 sample | winner
  MSIL | is .NET on Windows, as anti-virus engines write it | | MSIL sample | missile
  AndroidOS | is Android, as anti-virus engines write it | mobile-device | AndroidOS sample | androids
  O97M, W97M, X97M, MSOffice | is a macro of an office document, as anti-virus engines write it | document | O97M sample | o97
  ELF | is Linux, as anti-virus engines write it | | ELF sample | elves
  Kali Linux, KaliLinux, Parrot OS, ParrotLinux, Pentoo | is a system made for testing attacks | scouting | PenTest:IAMUser/KaliLinux | kale
  Windows 10; Windows 11; Windows XP; Windows 7; Ubuntu; Debian; Red Hat; CentOS; SUSE; FreeBSD; Solaris; AIX; Amazon Linux; Alpine Linux | is an operating system | operating-system | Ubuntu host odd | bunting
  `,
);
